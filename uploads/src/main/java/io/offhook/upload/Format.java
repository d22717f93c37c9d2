package io.offhook.upload;

/** What an uploaded file is, whatever its request calls it. */
enum Format {
    CSV,
    XLSX;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** @throws UnusableFile if it is of a format that is not read */
    static Format of(byte[] head) {
        if (begins(head, COMPOUND)) {
            throw new UnusableFile(
                    "The file is an .xls file, or protected by a password. Save it as .xlsx without one, or as CSV.");
        }
        return begins(head, ZIP) ? XLSX : CSV;
    }

    private static boolean begins(byte[] head, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || head[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
