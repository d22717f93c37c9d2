package io.offhook.upload;

import java.util.Set;

/** What spreadsheets write into cells that they could not compute. */
final class SpreadsheetErrors {

    static final String FAULT = "The cell is an error of the spreadsheet: correct it.";

    private static final Set<String> ERRORS = Set.of(
            "#NULL!",
            "#DIV/0!",
            "#VALUE!",
            "#REF!",
            "#NAME?",
            "#NUM!",
            "#N/A",
            "#GETTING_DATA",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#UNKNOWN!");

    private SpreadsheetErrors() {}

    static boolean contain(String text) {
        return text.startsWith("#") && ERRORS.contains(text);
    }
}
