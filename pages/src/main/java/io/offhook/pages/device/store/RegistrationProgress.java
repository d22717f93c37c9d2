package io.offhook.pages.device.store;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneAutoRegistered;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhonePasswordViewed;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.PhoneRegistered;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.phone.PhoneUnregistered;
import io.offhook.contracts.phone.RegistrationMismatchSuspected;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.pages.device.DeviceProgress;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What registrars say of devices, in the table {@code device_progress} that self care and console each have. While a registrar has a
 * device, it stays registered although it fetches its configuration again.
 */
public final class RegistrationProgress {

    private static final String PUT = """
            insert into device_progress as d (device_name, progress, at, by_registrar)
            select * from unnest($1::text[], $2::text[], $3::timestamptz[], $4::bool[])
            on conflict (device_name) do update set progress = excluded.progress, at = excluded.at,
                by_registrar = excluded.by_registrar
            where d.at <= excluded.at""";

    /** A device that is this phone no more. */
    private static final String FORGET =
            "update device_progress set by_registrar = false where device_name = any($1::text[]) and by_registrar";

    /** @param progress absent: the device is that of no phone now */
    private record Said(String deviceName, @Nullable DeviceProgress progress, OffsetDateTime at) {}

    private RegistrationProgress() {}

    /** In the caller's transaction. */
    public static Uni<Void> applyAll(List<Recorded<PhoneEvent>> events) {
        // In the order of names, so that no two transactions wait for each other; the last of each counts.
        var said = new TreeMap<String, Said>();
        events.forEach(each -> said(each).forEach(it -> said.put(it.deviceName(), it)));
        var told =
                said.values().stream().filter(each -> each.progress() != null).toList();
        var gone =
                said.values().stream().filter(each -> each.progress() == null).toList();
        return put(told).chain(() -> forget(gone));
    }

    private static Uni<Void> put(List<Said> told) {
        return told.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                PUT,
                                told.stream().map(Said::deviceName).toArray(String[]::new),
                                told.stream()
                                        .map(each -> String.valueOf(each.progress()))
                                        .toArray(String[]::new),
                                told.stream().map(Said::at).toArray(OffsetDateTime[]::new),
                                told.stream()
                                        .map(each -> each.progress() == DeviceProgress.REGISTERED)
                                        .toArray(Boolean[]::new))
                        .replaceWithVoid();
    }

    private static Uni<Void> forget(List<Said> gone) {
        return gone.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(FORGET, (Object)
                                gone.stream().map(Said::deviceName).toArray(String[]::new))
                        .replaceWithVoid();
    }

    private static List<Said> said(Recorded<PhoneEvent> recorded) {
        var at = recorded.metadata().time().atOffset(ZoneOffset.UTC);
        return switch (recorded.event()) {
            case PhoneRegistered it -> List.of(new Said(it.deviceName(), DeviceProgress.REGISTERED, at));
            case PhoneUnregistered it -> List.of(new Said(it.deviceName(), DeviceProgress.UNREGISTERED, at));
            case PhoneMacBlanked it -> List.of(new Said(it.previousDeviceName(), null, at));
            case PhoneRemoved it -> List.of(new Said(it.deviceName(), null, at));
            case PhoneMacAssigned it -> List.of(new Said(it.deviceName(), null, at));
            case PhoneReconfigured it ->
                it.previousDeviceName().equals(it.deviceName())
                        ? List.of()
                        : List.of(new Said(it.previousDeviceName(), null, at));
            case PhoneProvisioned ignored -> List.of();
            case PhoneAutoRegistered ignored -> List.of();
            case ActivationCodeRequired ignored -> List.of();
            case ActivationCodeReleaseRequested ignored -> List.of();
            case PhonePasswordViewed ignored -> List.of();
            case RegistrationMismatchSuspected ignored -> List.of();
        };
    }
}
