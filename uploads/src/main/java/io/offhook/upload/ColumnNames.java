package io.offhook.upload;

import java.util.Locale;

/** Names of columns in headers: letter case and doubled blanks do not matter. */
public final class ColumnNames {

    private ColumnNames() {}

    /** As names of columns are compared. */
    public static String normalised(String name) {
        return name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
