"""dossier: the pieces only the client dossier's template has."""
