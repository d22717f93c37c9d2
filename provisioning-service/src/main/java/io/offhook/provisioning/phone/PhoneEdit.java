package io.offhook.provisioning.phone;

import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.value.Description;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import java.util.List;
import java.util.Optional;

/**
 * An edit of a phone as a request or a row says it; what is empty stays.
 *
 * @param name of another device, or a dummy name that takes the MAC away
 * @param texts what the lines show, all of them; present whenever the lines are
 * @param ownerId a present empty one: nobody owns it any more
 */
public record PhoneEdit(
        Optional<DeviceName> name,
        Optional<String> model,
        Optional<Description> description,
        Optional<Lines> lines,
        Optional<List<LineText>> texts,
        Optional<Optional<UserId>> ownerId,
        Optional<Name> devicePool,
        RequestedProfiles profiles,
        Optional<Boolean> mraAllowed) {

    /** All stays. */
    public static final PhoneEdit NOTHING = new PhoneEdit(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            RequestedProfiles.NONE,
            Optional.empty());

    /** @throws MalformedValue if it names a document that does not exist */
    public PhoneChanges resolve(Catalogue catalogue) {
        return new PhoneChanges(
                name,
                model.map(catalogue::requireModel),
                description,
                lines,
                ownerId,
                devicePool.map(it -> catalogue.existing(Kind.DEVICE_POOL, "devicePool", Optional.of(it))),
                profiles.existing(catalogue),
                mraAllowed);
    }

    /** Not for logs: the texts are personal. */
    @Override
    public String toString() {
        return "PhoneEdit[name=" + name + "]";
    }
}
