package io.offhook.upload;

import io.offhook.rest.problem.CommonProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The file in the body of a request, as the headers describe it. */
public class UploadedFile {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What browsers call a CSV file on a computer that has Excel. The content tells what it is. */
    public static final String MS_EXCEL = "application/vnd.ms-excel";

    @HeaderParam(HttpHeaders.CONTENT_LENGTH)
    @Parameter(hidden = true)
    public @Nullable Long length;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    @Parameter(hidden = true)
    public @Nullable String contentType;

    /** Of the text, if the content type names one. Throws an {@code invalid-request} if it is not known. */
    public final Optional<Charset> charset() {
        try {
            return Optional.ofNullable(contentType)
                    .map(text -> MediaType.valueOf(text).getParameters().get(MediaType.CHARSET_PARAMETER))
                    .map(Charset::forName);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.invalid("Content-Type", "Content-Type names a charset that is not known here.");
        }
    }

    /**
     * Throws a {@code too-large} if there are more than so many bytes.
     *
     * @throws UnusableFile if it has more than so many lines, or is of a format that is not
     *     read
     */
    public final SpooledFile spool(InputStream body, long maxBytes, int maxLines) throws IOException {
        if (length != null && length > maxBytes) {
            throw tooLarge(maxBytes);
        }
        return SpooledFile.spool(body, maxBytes, maxLines, charset()).orElseThrow(() -> tooLarge(maxBytes));
    }

    private static HttpProblem tooLarge(long maxBytes) {
        return CommonProblem.TOO_LARGE.because("The file has more than " + maxBytes + " bytes; split it.");
    }
}
