"""What changing a procedure needs beside the comparison: editions, approval, history, the sheet to sign."""
