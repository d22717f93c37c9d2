package io.offhook.provisioning.phone.view;

/** Longer statements of {@link PhoneProjection}. */
final class PhoneStatements {

    /** Another device, or another model, has to be activated anew. */
    static final String RECONFIGURED = """
            update phone_view set
                version = ($2::bigint[])[array_position($1::uuid[], id)],
                description = ($5::text[])[array_position($1::uuid[], id)],
                owner_id = ($6::text[])[array_position($1::uuid[], id)],
                device_pool = ($7::text[])[array_position($1::uuid[], id)],
                security_profile = ($8::text[])[array_position($1::uuid[], id)],
                sip_profile = ($9::text[])[array_position($1::uuid[], id)],
                phone_button_template = ($10::text[])[array_position($1::uuid[], id)],
                mra_allowed = ($11::bool[])[array_position($1::uuid[], id)],
                device_name = ($3::text[])[array_position($1::uuid[], id)],
                model = ($4::text[])[array_position($1::uuid[], id)],
                redeemed_code = case when device_name = ($3::text[])[array_position($1::uuid[], id)]
                    and model = ($4::text[])[array_position($1::uuid[], id)] then redeemed_code end,
                status = case when status <> 'ACTIVATED' or (device_name = ($3::text[])[array_position($1::uuid[], id)]
                    and model = ($4::text[])[array_position($1::uuid[], id)]) then status else 'READY' end
            where id = any($1::uuid[])""";

    private PhoneStatements() {}
}
