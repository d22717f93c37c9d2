package io.offhook.helm;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The meters of the services, by the names that they have in Prometheus. */
final class Meters {

    private static final Pattern METRIC = Pattern.compile("offhook_[a-z_]+");
    private static final Pattern SUFFIX = Pattern.compile("(_seconds)?(_total|_count|_bucket|_sum|_max)?$");
    private static final String TEXTS =
            ServiceDefaults.text("rest/src/main/resources/META-INF/offhook-meters.properties");

    private Meters() {}

    /** In a query. */
    static List<String> namedIn(String query) {
        return METRIC.matcher(query).results().map(MatchResult::group).toList();
    }

    static boolean exists(String metric) {
        var meter = SUFFIX.matcher(metric).replaceFirst("").replace('_', '.');
        return TEXTS.contains("\n" + meter + "=");
    }
}
