package io.offhook.benchmarks.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** All unit costs by name, in the order of the file {@code unit-costs.tsv}. */
public final class UnitCosts {

    private static final String FILE = "unit-costs.tsv";
    private static final int COLUMNS = 4;

    private final Map<String, UnitCost> costs;

    private UnitCosts(Map<String, UnitCost> costs) {
        this.costs = Collections.unmodifiableMap(costs);
    }

    /** Those of the file, which docs/scale.md explains. */
    public static UnitCosts measured() {
        try (var file = UnitCosts.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing in the jar");
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line for each: name, value, unit, source, with tabs between them. Lines that begin with {@code #} are comments. */
    static UnitCosts parse(String text) {
        var costs = new LinkedHashMap<String, UnitCost>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            var columns = line.split("\t+", COLUMNS);
            if (columns.length < COLUMNS) {
                throw new IllegalArgumentException("not name, value, unit and source: " + line);
            }
            costs.put(columns[0], new UnitCost(columns[0], Double.parseDouble(columns[1]), columns[2], columns[3]));
        });
        return new UnitCosts(costs);
    }

    /** @throws IllegalArgumentException if there is no cost of a given name */
    public UnitCosts with(Map<String, Double> others) {
        var changed = new LinkedHashMap<>(costs);
        others.forEach((name, value) -> changed.put(name, found(name).with(value)));
        return new UnitCosts(changed);
    }

    double of(String name) {
        return found(name).value();
    }

    public Collection<UnitCost> all() {
        return costs.values();
    }

    private UnitCost found(String name) {
        var cost = costs.get(name);
        if (cost == null) {
            throw new IllegalArgumentException("there is no unit cost '" + name + "'");
        }
        return cost;
    }
}
