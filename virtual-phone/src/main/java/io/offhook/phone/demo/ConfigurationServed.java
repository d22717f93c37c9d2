package io.offhook.phone.demo;

import io.offhook.phone.boot.FetchFile;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.demo.stage.Patience;
import io.offhook.phone.demo.stage.Scene;
import io.offhook.phone.demo.stage.Surprise;
import io.offhook.phone.demo.stage.Told;
import io.offhook.phone.file.ConfigurationFile;
import java.net.URI;

/** The configuration is there for the phone to fetch at every boot from now on, and it is the right one. */
final class ConfigurationServed implements Scene<Boolean> {

    private final FetchFile files;
    private final URI file;
    private final String directoryNumber;

    /** @param files asks as the phone does */
    ConfigurationServed(FetchFile files, URI file, String directoryNumber) {
        this.files = files;
        this.file = file;
        this.directoryNumber = directoryNumber;
    }

    @Override
    public Told<Boolean> play() throws Exception {
        var answer = Patience.ask(() -> files.fetch(file), ConfigurationServed::isSettled);
        if (!(answer instanceof FileAnswer.Found(var content, var provenance))) {
            throw new Surprise("a configuration at " + file, answer.toString());
        }
        var numbers = ConfigurationFile.parse(content).directoryNumbers();
        if (!numbers.contains(directoryNumber)) {
            throw new Surprise("a line with " + directoryNumber, numbers.toString());
        }
        return Told.of(file + ", " + content + ", line " + directoryNumber + ", " + provenance.message());
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
