package io.offhook.console.support;

import io.offhook.eventing.rebuild.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** The rows of a read model, to compare them. */
@ApplicationScoped
public class ReadModelRows {

    private final DataSource database;
    private final Instance<ReadModel> models;

    ReadModelRows(DataSource database, @Any Instance<ReadModel> models) {
        this.database = database;
        this.models = models;
    }

    public List<String> tables(String model) {
        return model(model).tables();
    }

    /** Names that the model gives of indexes that there are not. */
    public List<String> missingIndexes(String model) {
        var missing = new ArrayList<>(model(model).indexesOfReaders());
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select indexname from pg_indexes")) {
            while (row.next()) {
                missing.remove(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return missing;
    }

    private ReadModel model(String name) {
        return models.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Rows of the model that have one of the texts, as text, without what the database itself counts. Other tests write their own. */
    public List<String> dump(String name, Object... texts) {
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : tables(name)) {
                try (var row = statement.executeQuery(
                        "select (to_jsonb(t) - 'position' - 'tx_id')::text from " + table + " as t order by 1")) {
                    while (row.next()) {
                        var text = row.getString(1);
                        if (Arrays.stream(texts).anyMatch(each -> text.contains(each.toString()))) {
                            rows.add(table + " " + text);
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }
}
