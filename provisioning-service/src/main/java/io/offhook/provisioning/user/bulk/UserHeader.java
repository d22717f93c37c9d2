package io.offhook.provisioning.user.bulk;

import io.offhook.provisioning.user.Person;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.upload.ColumnNames;
import io.offhook.upload.CsvRow.Values;
import io.offhook.upload.UnusableFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The first row of a file of users: what each column means.
 *
 * @param ignored names of columns that are not stored
 */
record UserHeader(Map<UserColumn, Integer> columns, List<String> ignored) {

    /** @throws UnusableFile if a column is missing or comes twice */
    static UserHeader parse(Values row) {
        var header = new UserHeader(new EnumMap<>(UserColumn.class), new ArrayList<>());
        for (int place = 0; place < row.values().size(); place++) {
            header.add(ColumnNames.normalised(row.values().get(place)), place);
        }
        for (var column : UserColumn.values()) {
            if (!header.columns.containsKey(column)) {
                throw new UnusableFile("The first line of the file names the columns, and one of them must be "
                        + column.heading() + ".");
            }
        }
        return header;
    }

    private void add(String name, int place) {
        var column = UserColumn.named(name);
        if (column.isEmpty()) {
            if (!name.isEmpty()) {
                ignored.add(name);
            }
        } else if (columns.put(column.get(), place) != null) {
            throw new UnusableFile(
                    "The header has two columns for " + column.get().heading() + ".");
        }
    }

    /** @throws MalformedValue with a sentence about the mistake in the row */
    Person person(Values row) {
        var name = (value(row, UserColumn.FIRST_NAME) + " " + value(row, UserColumn.LAST_NAME)).strip();
        if (name.isEmpty()) {
            throw new MalformedValue("name", "The row has neither a FIRST NAME nor a LAST NAME.");
        }
        return Person.parse(value(row, UserColumn.ID), name, value(row, UserColumn.MAIL));
    }

    private String value(Values row, UserColumn column) {
        int place = columns.getOrDefault(column, Integer.MAX_VALUE);
        row.fault(place).ifPresent(fault -> {
            throw new MalformedValue("row", fault);
        });
        return place < row.values().size() ? row.values().get(place) : "";
    }
}
