package io.offhook.provisioning.user.bulk;

import io.offhook.provisioning.user.Person;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.upload.CsvRow.Values;
import io.offhook.upload.NamedColumns;
import io.offhook.upload.UnusableFile;
import java.util.List;

/** The first row of a file of users: what each column means. */
record UserHeader(NamedColumns<UserColumn> columns) {

    /** @throws UnusableFile if a column is missing or comes twice */
    static UserHeader parse(Values row) {
        var columns = NamedColumns.parse(row, UserColumn::named, UserColumn::heading);
        for (var column : UserColumn.values()) {
            columns.demandOneOf(List.of(column), column.heading());
        }
        return new UserHeader(columns);
    }

    /** Names of columns that are not stored. */
    List<String> ignored() {
        return columns.ignored();
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
        return columns.value(row, column, fault -> new MalformedValue("row", fault));
    }
}
