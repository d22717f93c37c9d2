package io.offhook.demo;

import io.offhook.demo.step.DemoStep;
import io.offhook.demo.step.Retry;
import io.offhook.demo.step.StepResult;
import io.offhook.demo.step.UnexpectedResult;
import io.offhook.phone.boot.FetchFile;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.file.ConfigurationFile;
import java.net.URI;

/** Checks that the server serves the configuration of the phone, with the right directory number. */
public final class CheckConfiguration implements DemoStep<Boolean> {

    private final FetchFile files;
    private final URI file;
    private final String directoryNumber;

    /** @param files fetches files as the phone */
    CheckConfiguration(FetchFile files, URI file, String directoryNumber) {
        this.files = files;
        this.file = file;
        this.directoryNumber = directoryNumber;
    }

    @Override
    public StepResult<Boolean> run() throws Exception {
        var answer = Retry.ask(() -> files.fetch(file), CheckConfiguration::isSettled);
        if (!(answer instanceof FileAnswer.Found(var content, var provenance))) {
            throw new UnexpectedResult("a configuration at " + file, answer.toString());
        }
        var numbers = ConfigurationFile.parse(content).directoryNumbers();
        if (!numbers.contains(directoryNumber)) {
            throw new UnexpectedResult("a line with " + directoryNumber, numbers.toString());
        }
        return StepResult.of(file + ", " + content + ", line " + directoryNumber + ", " + provenance.message());
    }

    private static boolean isSettled(FileAnswer answer) {
        return switch (answer) {
            case FileAnswer.Found found -> true;
            case FileAnswer.Missing missing -> true;
            case FileAnswer.Refused refused -> true;
            case FileAnswer.Failing failing -> false;
            case FileAnswer.NoAnswer none -> false;
        };
    }
}
