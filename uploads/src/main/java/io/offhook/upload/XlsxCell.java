package io.offhook.upload;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * What a cell of a spreadsheet says. A value that is not what its author saw has a fault, and a text that no column takes for a good one.
 *
 * @param fault a sentence about what is wrong
 */
record XlsxCell(String text, Optional<String> fault) {

    static final XlsxCell BLANK = new XlsxCell("", Optional.empty());

    /** Spreadsheets keep no more digits of a number. */
    private static final MathContext DIGITS = new MathContext(15);

    /** A number with more digits behind its point is as it is written in the file. */
    private static final int MAX_SCALE = 40;

    private static final int MAX_FORMULA = 200;

    /** @param uncalculated whether formulas of the file have no values, because no spreadsheet saved it */
    static XlsxCell of(Cell cell, boolean uncalculated) {
        var raw = Blanks.strip(Objects.requireNonNullElse(cell.getRawValue(), ""));
        if (cell.getType() == CellType.FORMULA && raw.isEmpty() && uncalculated) {
            var formula = "=" + Objects.requireNonNullElse(cell.getFormula(), "");
            return faulty(
                    formula.substring(0, Math.min(formula.length(), MAX_FORMULA)),
                    "The formula has no value: open and save the file in a spreadsheet.");
        }
        if (cell.getType() == CellType.ERROR || SpreadsheetErrors.contain(raw)) {
            return faulty(raw, SpreadsheetErrors.FAULT);
        }
        return switch (cell.getValue()) {
            case BigDecimal number -> of(number, raw, CellFormat.of(cell));
            case Boolean truth -> good(truth.toString().toUpperCase(Locale.ROOT));
            case null, default -> good(FormulaGuard.takenOff(raw));
        };
    }

    /** A spreadsheet keeps a number such as 1001 as 1001.0 or 1.001E3 too. */
    private static XlsxCell of(BigDecimal number, String raw, CellFormat format) {
        if (format.isDateOrTime()) {
            return faulty("=DATE", "The cell is a date or a time: format it as text, and enter what it is to be.");
        }
        long digits = (long) number.precision() - number.scale();
        if (number.signum() != 0 && digits > DIGITS.getPrecision()) {
            return faulty(
                    number.round(DIGITS).stripTrailingZeros().toString(),
                    "A number of more than 15 digits is not what was typed: format the cell as text, and enter it again.");
        }
        var plain = number.round(DIGITS).stripTrailingZeros();
        if (plain.scale() > MAX_SCALE) {
            return good(raw);
        }
        var text = plain.toPlainString();
        boolean padded = plain.signum() >= 0 && plain.scale() <= 0;
        return good(padded ? "0".repeat(Math.max(0, format.zeros() - text.length())) + text : text);
    }

    private static XlsxCell good(String text) {
        return new XlsxCell(text, Optional.empty());
    }

    private static XlsxCell faulty(String text, String fault) {
        return new XlsxCell(text, Optional.of(fault));
    }
}
