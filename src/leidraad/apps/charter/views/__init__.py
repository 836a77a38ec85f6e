"""The charter's pages, by what they are about; ``person`` says who asks."""
