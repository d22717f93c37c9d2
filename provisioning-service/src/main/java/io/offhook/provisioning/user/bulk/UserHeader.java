package io.offhook.provisioning.user.bulk;

import io.offhook.provisioning.user.Person;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.upload.CsvRow.Values;
import io.offhook.upload.NamedColumns;
import io.offhook.upload.UnusableFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The first row of a file of users: what each column means. */
record UserHeader(NamedColumns<UserColumn> columns) {

    private static final Set<UserColumn> DEMANDED = EnumSet.complementOf(EnumSet.of(UserColumn.LANGUAGE));

    /** @throws UnusableFile if a column is missing or comes twice */
    static UserHeader parse(Values row) {
        var columns = NamedColumns.parse(row, UserColumn::named, UserColumn::heading);
        for (var column : DEMANDED) {
            columns.demandOneOf(List.of(column), column.heading());
        }
        return new UserHeader(columns);
    }

    /** Whether the rows say the languages of their users. */
    boolean saysLanguages() {
        return columns.places().containsKey(UserColumn.LANGUAGE);
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
        return Person.parse(
                value(row, UserColumn.ID), name, value(row, UserColumn.MAIL), value(row, UserColumn.LANGUAGE));
    }

    private String value(Values row, UserColumn column) {
        return columns.value(row, column, fault -> new MalformedValue("row", fault));
    }
}
