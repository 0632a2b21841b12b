"""exhibits: the figures papers show, each a finding with its numbers and its source; one function a figure."""
