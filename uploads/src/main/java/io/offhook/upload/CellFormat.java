package io.offhook.upload;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/**
 * How a cell of a spreadsheet shows its number.
 *
 * @param id of the formats that every spreadsheet has; others have greater ones
 * @param code for example {@code dd.mm.yyyy} or {@code 0000}
 */
record CellFormat(int id, String code) {

    private static final Pattern ZEROS = Pattern.compile("0+");

    /** Texts, colours and the like, and what stands for itself or for a blank. Elapsed times such as {@code [h]} are no colours. */
    private static final Pattern LITERALS =
            Pattern.compile("\"[^\"]*\"|\\[(?!(?:h+|m+|s+)])[^\\]]*]|[\\\\_*].", Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE_OR_TIME = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);

    static CellFormat of(Cell cell) {
        return new CellFormat(
                Optional.ofNullable(cell.getDataFormatId()).orElse(0),
                Optional.ofNullable(cell.getDataFormatString()).orElse(""));
    }

    boolean isDateOrTime() {
        return code.isEmpty()
                ? isBetween(14, 22) || isBetween(27, 36) || isBetween(45, 47) || isBetween(50, 58)
                : !code.equalsIgnoreCase("General")
                        && DATE_OR_TIME
                                .matcher(LITERALS.matcher(code).replaceAll(""))
                                .find();
    }

    private boolean isBetween(int first, int last) {
        return id >= first && id <= last;
    }

    /** How many digits are shown at least; 0 unless the format is only zeros. */
    int zeros() {
        return ZEROS.matcher(code).matches() ? code.length() : 0;
    }
}
