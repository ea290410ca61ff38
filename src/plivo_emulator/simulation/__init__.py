"""What happens outside the API: phones ring, people talk, codes and messages arrive."""
