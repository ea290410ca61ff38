"""What happens later: due jobs, the workers that run them, advancing the clock."""
