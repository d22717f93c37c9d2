package io.offhook.console.editing.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The form that edits a phone, as a browser sends it. */
class EditForm {

    /** The entity tag of what the form was made of. */
    @RestForm
    @Nullable
    String version;

    @RestForm
    @Nullable
    String model;

    @RestForm
    @Nullable
    String description;

    @RestForm
    @Nullable
    String ownerId;

    @RestForm
    @Nullable
    String devicePool;

    @RestForm
    @Nullable
    String securityProfile;

    @RestForm
    @Nullable
    String sipProfile;

    @RestForm
    @Nullable
    String phoneButtonTemplate;

    @RestForm
    @Nullable
    String mraAllowed;

    @RestForm
    List<String> index = List.of();

    @RestForm
    List<String> directoryNumber = List.of();

    @RestForm
    List<String> partition = List.of();

    @RestForm
    List<String> callingSearchSpace = List.of();

    @RestForm
    List<String> display = List.of();

    @RestForm
    List<String> label = List.of();

    String version() {
        return text(version);
    }

    PhoneFields fields() {
        return new PhoneFields(
                text(model),
                text(description),
                text(ownerId),
                text(devicePool),
                text(securityProfile),
                text(sipProfile),
                text(phoneButtonTemplate),
                mraAllowed != null,
                IntStream.range(0, index.size()).mapToObj(this::line).toList());
    }

    private LineFields line(int at) {
        return new LineFields(
                index.get(at),
                at(directoryNumber, at),
                at(partition, at),
                at(callingSearchSpace, at),
                at(display, at),
                at(label, at));
    }

    private static String at(List<String> values, int at) {
        return at < values.size() ? values.get(at) : "";
    }

    private static String text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).orElse("");
    }
}
