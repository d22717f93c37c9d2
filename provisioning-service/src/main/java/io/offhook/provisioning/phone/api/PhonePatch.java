package io.offhook.provisioning.phone.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.offhook.provisioning.phone.PhoneEdit;
import io.offhook.provisioning.phone.RequestedProfiles;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.MacField;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A JSON merge patch of a phone, RFC 7396: what is absent stays, null takes a value away where a phone can be without it.
 * A class, since a record could not tell the two apart.
 */
@Schema(name = "PhonePatch")
class PhonePatch {

    @JsonSetter(nulls = Nulls.FAIL) // a phone always has one
    public @Nullable String model;

    @Schema(description = "Null takes the device away", examples = "2C:31:24:C9:F8:21")
    public @Nullable Optional<String> mac;

    public @Nullable Optional<String> description;

    @Schema(description = "All lines; they replace those that there are, with what they show")
    @JsonSetter(nulls = Nulls.FAIL) // none are []
    public @Nullable List<@NotNull @Valid NewLine> lines;

    @Schema(description = "Null: nobody")
    public @Nullable Optional<String> ownerId;

    @Schema(description = "Null: Default")
    public @Nullable Optional<String> devicePool;

    @Schema(description = "Null: Default")
    public @Nullable Optional<String> securityProfile;

    @Schema(description = "Null: Default")
    public @Nullable Optional<String> sipProfile;

    @Schema(description = "Null: Default")
    public @Nullable Optional<String> phoneButtonTemplate;

    @JsonSetter(nulls = Nulls.FAIL)
    public @Nullable Boolean mraAllowed;

    /**
     * @param dummy makes the name of a phone whose device is taken away
     * @throws MalformedValue if a value breaks the rules of its field
     */
    PhoneEdit parse(Supplier<DeviceName> dummy) {
        return new PhoneEdit(
                given(mac)
                        .map(it -> it.filter(text -> !text.isBlank())
                                .map(MacField::parse)
                                .map(DeviceName::of)
                                .orElseGet(dummy)),
                Optional.ofNullable(model),
                given(description).map(it -> Description.parse(it.orElse(null))),
                Optional.ofNullable(lines).map(NewLine::lines),
                Optional.ofNullable(lines).map(NewLine::texts),
                given(ownerId).map(it -> it.filter(text -> !text.isBlank()).map(text -> UserId.parse("ownerId", text))),
                name("devicePool", devicePool),
                new RequestedProfiles(
                        name("securityProfile", securityProfile),
                        name("sipProfile", sipProfile),
                        name("phoneButtonTemplate", phoneButtonTemplate)),
                Optional.ofNullable(mraAllowed));
    }

    /** Without a MAC it takes the device away. */
    PhonePatch takingTheDeviceAway() {
        if (mac == null) {
            mac = Optional.empty();
        }
        return this;
    }

    private static Optional<Name> name(String field, @Nullable Optional<String> text) {
        return given(text).map(it -> Name.parseOptional(field, it.orElse(null)).orElse(Name.DEFAULT));
    }

    /** Jackson reads an absent field as null and a null as an empty one. */
    private static Optional<Optional<String>> given(@Nullable Optional<String> field) {
        return Optional.ofNullable(field);
    }

    /** Not for logs: the texts are personal. */
    @Override
    public String toString() {
        return "PhonePatch";
    }
}
