package io.offhook.upload;

import java.util.Locale;

/** Names of columns in headers: letter case and blanks of any kind and number do not matter. */
public final class ColumnNames {

    private ColumnNames() {}

    /** As names of columns are compared. */
    public static String normalised(String name) {
        return Blanks.single(name).toUpperCase(Locale.ROOT);
    }
}
