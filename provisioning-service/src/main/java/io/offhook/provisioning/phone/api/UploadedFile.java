package io.offhook.provisioning.phone.api;

import io.offhook.rest.problem.CommonProblem;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the headers of a request say about the file in its body. */
public final class UploadedFile {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private UploadedFile() {}

    /** Of the text, if the content type names one. */
    public static Optional<Charset> charset(@Nullable String contentType) {
        try {
            return Optional.ofNullable(contentType)
                    .map(text -> MediaType.valueOf(text).getParameters().get(MediaType.CHARSET_PARAMETER))
                    .map(Charset::forName);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.invalid("Content-Type", "Content-Type names a charset that is not known here.");
        }
    }
}
