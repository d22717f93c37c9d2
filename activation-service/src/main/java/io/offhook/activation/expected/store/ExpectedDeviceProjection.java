package io.offhook.activation.expected.store;

import io.offhook.activation.expected.ExpectedDevice;
import io.offhook.contracts.activation.DeviceExpectationRemoved;
import io.offhook.contracts.activation.DeviceExpected;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.UnexpectedDeviceSeen;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the list: a fold of the events alone. */
@ApplicationScoped
class ExpectedDeviceProjection implements ReadModel.FromOwnEvents {

    private static final String PUT = """
            insert into expected_device (key, mac, serial_number, model)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) order by 1
            on conflict (key) do update
            set mac = excluded.mac, serial_number = excluded.serial_number, model = excluded.model""";

    private static final String REMOVE = "delete from expected_device where key = any($1::text[])";

    @Override
    public String name() {
        return "expected-devices";
    }

    @Override
    public List<String> tables() {
        return List.of("expected_device");
    }

    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        return applyAll(List.of(recorded));
    }

    /** One statement for all that are listed, one for all that go. */
    @Override
    public Uni<Void> applyAll(List<? extends Recorded<?>> recorded) {
        var latest = new LinkedHashMap<String, Optional<DeviceExpected>>();
        for (var each : recorded) {
            if (each.event() instanceof ExpectationEvent event) {
                note(event, latest);
            }
        }
        var listed = latest.values().stream().flatMap(Optional::stream).toList();
        var removed = latest.entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        return put(listed).chain(() -> remove(removed));
    }

    private static void note(ExpectationEvent event, LinkedHashMap<String, Optional<DeviceExpected>> latest) {
        switch (event) {
            case DeviceExpected it -> latest.put(ExpectedDevice.key(it.mac(), it.serialNumber()), Optional.of(it));
            case DeviceExpectationRemoved it ->
                latest.put(ExpectedDevice.key(it.mac(), it.serialNumber()), Optional.empty());
            case UnexpectedDeviceSeen ignored -> {}
        }
    }

    private static Uni<Void> put(Collection<DeviceExpected> listed) {
        return listed.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                PUT,
                                texts(listed, it -> ExpectedDevice.key(it.mac(), it.serialNumber())),
                                texts(listed, DeviceExpected::mac),
                                texts(listed, DeviceExpected::serialNumber),
                                texts(listed, DeviceExpected::model))
                        .replaceWithVoid();
    }

    private static Uni<Void> remove(List<String> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(REMOVE, (Object) keys.toArray(String[]::new)).replaceWithVoid();
    }

    private static Object texts(Collection<DeviceExpected> listed, Function<DeviceExpected, @Nullable String> text) {
        return listed.stream().map(text).toArray(String[]::new);
    }
}
