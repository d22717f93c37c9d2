package io.offhook.console.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a record as texts, by name: {@code devicePool}, {@code lines[1].directoryNumber}. What is absent has no field. */
final class Fields {

    private Fields() {}

    static Map<String, String> of(Record record) {
        var fields = new LinkedHashMap<String, String>();
        add(fields, "", record);
        return fields;
    }

    private static void add(Map<String, String> fields, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Record it -> addAll(fields, name.isEmpty() ? "" : name + ".", it);
            case List<?> it -> {
                for (int index = 0; index < it.size(); index++) {
                    add(fields, name + "[" + (index + 1) + "]", it.get(index));
                }
            }
            default -> fields.put(name, value.toString());
        }
    }

    private static void addAll(Map<String, String> fields, String prefix, Record record) {
        for (var component : record.getClass().getRecordComponents()) {
            try {
                add(
                        fields,
                        prefix + component.getName(),
                        component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "cannot read " + record.getClass().getName(), e);
            }
        }
    }
}
