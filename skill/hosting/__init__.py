"""Where it runs: AWS Lambda, or a web server of your own."""
