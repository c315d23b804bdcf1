"""The measured promises: what a request costs, beside a hello world on the same server in the same run."""
