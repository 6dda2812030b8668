"""ALTER TABLE: what each clause does, and the jobs."""
