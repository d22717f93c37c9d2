package io.offhook.eventing.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.offhook.eventing.verify.Difference.Kind;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Compares two tables: sums of buckets first, then the rows of the buckets that differ. So memory holds one bucket. */
final class ComparingTables {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> COLUMNS = new TypeReference<>() {};

    private ComparingTables() {}

    static void compare(String table, ComparedTable live, ComparedTable folded, Differences found) throws SQLException {
        var liveSums = live.sums();
        var foldedSums = folded.sums();
        for (int bucket = 0; bucket < ComparedTable.BUCKETS && !found.areMany(); bucket++) {
            if (!Objects.equals(liveSums.get(bucket), foldedSums.get(bucket))) {
                compareRows(table, live.bucket(bucket), folded.bucket(bucket), found);
            }
        }
    }

    private static void compareRows(
            String table, Map<String, String> live, Map<String, String> folded, Differences found) {
        folded.forEach((key, row) -> {
            var other = live.get(key);
            if (other == null) {
                found.add(Kind.MISSING, table, key, null);
            } else if (!other.equals(row)) {
                found.add(Kind.DIFFERENT, table, key, columns(other, row));
            }
        });
        live.keySet().stream()
                .filter(key -> !folded.containsKey(key))
                .forEach(key -> found.add(Kind.UNEXPECTED, table, key, null));
    }

    /** Names alone. */
    private static String columns(String one, String other) {
        try {
            var left = JSON.readValue(one, COLUMNS);
            var right = JSON.readValue(other, COLUMNS);
            var names = new TreeSet<>(left.keySet());
            names.removeIf(name -> Objects.equals(left.get(name), right.get(name)));
            return String.join(", ", names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row is no JSON", e);
        }
    }
}
