package io.offhook.stackclient.api;

import java.util.List;
import java.util.stream.Collectors;

/** A bulk file in the vendor's column order. */
public final class PhonesCsv {

    private static final String HEADER = "MAC ADDRESS,DESCRIPTION,USER ID,DIRECTORY NUMBER 1";

    /** @param mac blank where it is not known yet */
    public record Row(String mac, String description, String owner, String directoryNumber) {

        String line() {
            return String.join(",", mac, description, owner, directoryNumber);
        }
    }

    private PhonesCsv() {}

    public static String of(List<Row> rows) {
        return rows.stream().map(Row::line).collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }
}
