package io.offhook.provisioning.axl.activation;

import io.offhook.provisioning.axl.activation.ActivationClient.LiveCode;
import io.offhook.provisioning.axl.phone.PhoneFields;
import io.offhook.provisioning.axl.wire.AnswerWriter;
import io.offhook.provisioning.axl.wire.ReturnedTags;
import io.offhook.provisioning.phone.view.PhoneView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes live codes in the order of the schema. The id of each is that of the code. */
final class CodeFields {

    private CodeFields() {}

    /** @param codes those that are live; a phone whose code is not among them is left out */
    static String written(List<PhoneView> phones, List<LiveCode> codes, ReturnedTags tags) {
        var byId = codes.stream().collect(Collectors.toMap(LiveCode::codeId, Function.identity(), (one, same) -> one));
        var writer = new AnswerWriter();
        phones.forEach(phone -> write(writer, phone, byId, tags));
        return writer.written();
    }

    private static void write(AnswerWriter writer, PhoneView phone, Map<UUID, LiveCode> codes, ReturnedTags tags) {
        var code = phone.codeId() == null ? null : codes.get(phone.codeId());
        if (code != null) {
            writer.thing("phoneActivationCode", code.codeId(), tags, fields -> {
                if (code.code() != null) {
                    fields.text("activationCode", code.code());
                }
                fields.text(
                                "activationCodeExpiry",
                                String.valueOf(code.expiresAt().getEpochSecond()))
                        .text("phoneName", phone.deviceName())
                        .text("phoneDescription", phone.description())
                        .text("phoneModel", PhoneFields.product(phone.model()))
                        .flag("enableActivationId", phone.requiresActivationCode())
                        .text("userId", phone.ownerId());
            });
        }
    }
}
