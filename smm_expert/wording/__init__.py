"""Every sentence that the program itself says, in English and Russian side by side."""
