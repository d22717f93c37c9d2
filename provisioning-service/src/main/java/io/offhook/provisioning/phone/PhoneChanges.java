package io.offhook.provisioning.phone;

import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import java.util.Optional;

/**
 * What an administrator edits of a phone; what is empty stays.
 *
 * @param name of another device; a dummy name takes the MAC away, and a phone that has none keeps the dummy name it has
 * @param ownerId a present empty one: nobody owns it any more
 */
public record PhoneChanges(
        Optional<DeviceName> name,
        Optional<Model> model,
        Optional<Description> description,
        Optional<Lines> lines,
        Optional<Optional<UserId>> ownerId,
        Optional<Name> devicePool,
        RequestedProfiles profiles,
        Optional<Boolean> mraAllowed) {

    /** Nobody owns it any more, and all else stays. */
    static final PhoneChanges WITHOUT_OWNER = new PhoneChanges(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Optional.empty()),
            Optional.empty(),
            RequestedProfiles.NONE,
            Optional.empty());

    PhoneRecord applyTo(PhoneRecord it) {
        return new PhoneRecord(
                it.phoneId(),
                name.filter(wanted -> !(wanted.isDummy() && it.name().isDummy()))
                        .orElse(it.name()),
                model.map(Model::name).orElse(it.model()),
                description.map(Description::text).orElse(it.description()),
                lines.map(Lines::each).orElse(it.lines()),
                ownerId.map(owner -> owner.map(UserId::text)).orElse(it.ownerId()),
                devicePool.map(Name::text).orElse(it.devicePool()),
                profiles.over(it.profiles()),
                mraAllowed.orElse(it.mraAllowed()),
                it.spent());
    }
}
