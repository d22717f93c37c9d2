package io.offhook.upload;

import java.util.regex.Pattern;

/**
 * The apostrophe before cells of CSV files that a spreadsheet would compute. A cell that has apostrophes there of its own gets one more, so
 * that a file that comes back says what it said.
 */
public final class FormulaGuard {

    private static final Pattern BEGINS_A_FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern LOOKS_GUARDED = Pattern.compile("'+[=+\\-@\t\r].*", Pattern.DOTALL);

    private FormulaGuard() {}

    /** For files with cells that nobody checked. */
    public static String put(String cell) {
        return BEGINS_A_FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** For files without formulas: cells that begin with an apostrophe alone would lose it when they come back. */
    public static String putWhereTakenOff(String cell) {
        return LOOKS_GUARDED.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String takenOff(String cell) {
        return LOOKS_GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
