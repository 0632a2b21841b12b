"""fitting: a finished slide in, the slides on which all its texts and tables have room out."""
