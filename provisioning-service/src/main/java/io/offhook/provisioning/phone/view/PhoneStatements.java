package io.offhook.provisioning.phone.view;

import java.util.List;

/** Longer statements of {@link PhoneProjection}. */
final class PhoneStatements {

    /** In the order of phones, so that two batches never wait for each other. Another device, or another model, has to be activated anew. */
    static final String RECONFIGURED = """
            update phone_view v set version = new.version, description = new.description, owner_id = new.owner_id,
                device_pool = new.device_pool, security_profile = new.security, sip_profile = new.sip,
                phone_button_template = new.buttons, mra_allowed = new.mra_allowed, device_name = new.device_name,
                model = new.model,
                redeemed_code = case when (v.device_name, v.model) = (new.device_name, new.model) then redeemed_code end,
                status = case when status <> 'ACTIVATED' or (v.device_name, v.model) = (new.device_name, new.model)
                    then status else 'READY' end
            from (select * from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                    $8::text[], $9::text[], $10::text[], $11::bool[])
                as each (id, version, device_name, model, description, owner_id, device_pool, security, sip, buttons,
                    mra_allowed)
                order by id) new
            where v.id = new.id""";

    static final String ASSIGNED = """
            update phone_view v set status = 'ACTIVATED', version = new.version, device_name = new.device_name,
                redeemed_code = new.redeemed_code
            from (select * from unnest($1::uuid[], $2::bigint[], $3::text[], $4::uuid[])
                as each (id, version, device_name, redeemed_code) order by id) new
            where v.id = new.id""";

    static final String BLANKED = """
            update phone_view set version = $2, device_name = $3, redeemed_code = null,
                status = case when status = 'ACTIVATED' then 'AWAITING_ACTIVATION' else status end
            where id = $1""";

    /** The projection finds its rows by phone. */
    static final List<String> INDEXES_OF_LISTS = List.of(
            "phone_view_in_order",
            "phone_view_by_owner",
            "phone_view_by_model",
            "phone_view_by_pool",
            "phone_view_by_status",
            "phone_view_by_description",
            "phone_line_by_number",
            "registrar_user_by_change");

    private PhoneStatements() {}
}
