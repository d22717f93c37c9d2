package io.offhook.provisioning.phone.view;

import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.Profiles;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.DatabaseFailure;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.provisioning.phone.PhoneProfiles;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of phones that were edited, many in one statement. In the caller's transaction. */
final class ReconfiguredPhones {

    /** Another device, or another model, has to be activated anew. */
    private static final String UPDATE = """
            update phone_view v set version = n.version, device_name = n.device_name, model = n.model,
                description = n.description, owner_id = n.owner_id, device_pool = n.device_pool,
                security_profile = n.security, sip_profile = n.sip, phone_button_template = n.buttons,
                mra_allowed = n.mra_allowed,
                redeemed_code = case when v.device_name = n.device_name and v.model = n.model then v.redeemed_code end,
                status = case
                    when v.status <> 'ACTIVATED' or (v.device_name = n.device_name and v.model = n.model) then v.status
                    else 'READY' end
            from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                $9::text[], $10::text[], $11::bool[])
                as n (id, version, device_name, model, description, owner_id, device_pool, security, sip, buttons,
                    mra_allowed)
            where v.id = n.id""";

    private ReconfiguredPhones() {}

    /** @param events of different phones; fails with {@link DeviceNameTaken} if another phone has one of their names */
    static Uni<Void> update(List<? extends Recorded<?>> events) {
        var phones =
                events.stream().map(each -> (PhoneReconfigured) each.event()).toList();
        return PlainSql.update(
                        UPDATE,
                        phones.stream().map(PhoneReconfigured::phoneId).toArray(UUID[]::new),
                        events.stream().map(Recorded::version).toArray(Long[]::new),
                        texts(phones, PhoneReconfigured::deviceName),
                        texts(phones, PhoneReconfigured::model),
                        texts(phones, PhoneReconfigured::description),
                        texts(phones, PhoneReconfigured::ownerId),
                        texts(phones, PhoneReconfigured::devicePool),
                        texts(
                                phones,
                                phone -> profiles(phone.profiles()).security().text()),
                        texts(phones, phone -> profiles(phone.profiles()).sip().text()),
                        texts(
                                phones,
                                phone -> profiles(phone.profiles()).buttons().text()),
                        phones.stream().map(PhoneReconfigured::allowsMra).toArray(Boolean[]::new))
                .onFailure(failure -> DatabaseFailure.of(failure) == DatabaseFailure.CONSTRAINT)
                .transform(failure -> new DeviceNameTaken())
                .chain(() -> PhoneLineTable.replaceAll(phones));
    }

    private static PhoneProfiles profiles(@Nullable Profiles it) {
        return PhoneProfiles.of(it);
    }

    private static Object texts(List<PhoneReconfigured> phones, Function<PhoneReconfigured, @Nullable String> value) {
        return phones.stream().map(value).toArray(String[]::new);
    }
}
