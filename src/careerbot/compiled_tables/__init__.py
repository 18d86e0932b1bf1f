"""The compiled file, table by table: what each holds, read as it is needed."""
