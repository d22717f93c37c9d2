package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.bulk.csv.LineColumn;
import io.offhook.provisioning.phone.bulk.csv.PhoneColumn;
import java.util.ArrayList;
import java.util.List;

/** The columns of a file to fill in, each with what may stand in it. */
final class TemplateColumns {

    private static final int LINES = 2;

    private TemplateColumns() {}

    /** @param explanation a sentence for the person who fills the file in */
    record TemplateColumn(String heading, String explanation) {}

    static List<TemplateColumn> all() {
        var columns = new ArrayList<TemplateColumn>();
        for (var column : List.of(
                PhoneColumn.MAC_ADDRESS,
                PhoneColumn.MODEL,
                PhoneColumn.DESCRIPTION,
                PhoneColumn.DEVICE_POOL,
                PhoneColumn.OWNER,
                PhoneColumn.SECURITY_PROFILE,
                PhoneColumn.SIP_PROFILE,
                PhoneColumn.BUTTON_TEMPLATE)) {
            columns.add(new TemplateColumn(column.heading(), explanation(column)));
        }
        for (int index = 1; index <= LINES; index++) {
            for (var column : LineColumn.values()) {
                if (column != LineColumn.UNUSED) {
                    columns.add(new TemplateColumn(column.heading(index), explanation(column)));
                }
            }
        }
        return columns;
    }

    private static String explanation(PhoneColumn column) {
        return switch (column) {
            case MAC_ADDRESS ->
                "12 hexadecimal digits with or without separators. Blank: not known yet, any phone of the model can take"
                        + " the code. Format the column as text.";
            case MODEL -> "For example 8845. Blank: that of the template or of the request.";
            case DESCRIPTION -> "At most 50 characters, none of % & \\ < >.";
            case DEVICE_POOL ->
                "Name of a device pool. Blank: that of the template or of the request, or else Default.";
            case OWNER -> "Id of a user who exists. Blank: nobody.";
            case SECURITY_PROFILE -> "Name of a security profile. Blank: that of the template, or else Default.";
            case SIP_PROFILE -> "Name of a SIP profile. Blank: that of the template, or else Default.";
            case BUTTON_TEMPLATE -> "Name of a phone button template. Blank: that of the template, or else Default.";
            case DEVICE_NAME -> "Name of a phone that is to be changed.";
            case VERSION -> "Version of the phone, from an export. A row of a phone that was changed since fails.";
            case STATUS, REASON -> "Is not read.";
        };
    }

    private static String explanation(LineColumn column) {
        return switch (column) {
            case DIRECTORY_NUMBER ->
                "Number of the line on this button, at most 50 of digits and * # X [ ] ^ \\ + ? ! -. Columns for further"
                        + " lines may follow, up to 34.";
            case DISPLAY -> "Name that called parties see, at most 30 characters.";
            case LABEL -> "Text beside the line button, at most 30 characters.";
            case PARTITION -> "Name of the route partition of the number.";
            case CALLING_SEARCH_SPACE -> "Name of the calling search space of the line.";
            case UNUSED -> "Is not stored.";
        };
    }
}
