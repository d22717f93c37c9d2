package io.offhook.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the chart's dashboards and alerts ask Prometheus. */
final class MonitoringQueries {

    private static final Pattern SELECTOR = Pattern.compile("(?:offhook_[a-z_]+|up)\\{[^}]*}");

    private MonitoringQueries() {}

    static List<String> all() throws IOException {
        var all = new ArrayList<>(ofDashboards());
        all.addAll(selectorsOfRules());
        return all;
    }

    /** The queries of all panels, with the variables of the dashboards put in. */
    private static List<String> ofDashboards() throws IOException {
        var found = new TreeSet<String>();
        for (var file : files("dashboards")) {
            new ObjectMapper()
                    .readTree(file.toFile())
                    .findValuesAsText("expr")
                    .forEach(each -> found.add(each.replace("$namespace", "offhook")
                            .replace("$__rate_interval", "15s")
                            .replace("[28d]", "[1m]")));
        }
        return List.copyOf(found);
    }

    /** The series that rules look at: alerts themselves find nothing as long as nothing is wrong. */
    private static List<String> selectorsOfRules() throws IOException {
        var found = new TreeSet<String>();
        for (var file : files("rules")) {
            SELECTOR.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static List<Path> files(String kind) throws IOException {
        try (var files = Files.list(Prometheus.CHART.resolve("offhook/files/" + kind))) {
            return files.toList();
        }
    }
}
