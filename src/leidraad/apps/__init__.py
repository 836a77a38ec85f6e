"""What people see: one thin Django app per feature."""
