package io.offhook.console.page;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A form with a file that is handed on to a service. It lies on disk until the answer is sent, and is not read into memory. */
public class FileForm {

    private static final List<String> CHARSETS = List.of("windows-1252", "iso-8859-15", "utf-16le");

    @RestForm
    @Nullable
    public FileUpload file;

    /** Of its text; blank: UTF-8, or as its first bytes say. */
    @RestForm
    @Nullable
    public String charset;

    public Optional<Path> path() {
        return file == null || file.size() == 0 ? Optional.empty() : Optional.of(file.uploadedFile());
    }

    /** That is named, if it is one of those that the form offers. */
    public Optional<Charset> knownCharset() {
        return Optional.ofNullable(charset).filter(CHARSETS::contains).map(Charset::forName);
    }

    /** Its content tells the service what it is; what browsers call it does not. */
    public String type() {
        return "text/csv"
                + knownCharset().map(each -> "; charset=" + each.name()).orElse("");
    }
}
