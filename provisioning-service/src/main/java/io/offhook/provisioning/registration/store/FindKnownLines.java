package io.offhook.provisioning.registration.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.provisioning.registration.DigestUser;
import io.offhook.provisioning.registration.KnownLine;
import io.offhook.provisioning.registration.RegistrationReport;
import io.offhook.provisioning.value.DeviceName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds the lines that reports may be about, all in one statement. In the caller's transaction. */
@ApplicationScoped
class FindKnownLines {

    private static final String COLUMNS =
            "select v.id, v.device_name, v.redeemed_code, l.line_index, l.directory_number from phone_view v ";

    /** A device is claimed also by a phone without lines. */
    private static final String FIND = COLUMNS
            + "left join phone_line l on l.phone_id = v.id where v.device_name = any($1::text[]) union " + COLUMNS
            + "join phone_line l on l.phone_id = v.id"
            + " where l.directory_number = any($2::text[]) and v.device_name like 'SEP%'";

    Uni<List<KnownLine>> of(List<RegistrationReport> reports) {
        var names = reports.stream()
                .flatMap(each -> Stream.concat(
                        each.claimed().stream(), DigestUser.parse(each.user()).map(DigestUser::device).stream()))
                .map(DeviceName::text)
                .distinct()
                .toArray(String[]::new);
        var numbers = reports.stream()
                .flatMap(each -> Stream.of(each.user(), each.user().replace("+", "\\+")))
                .distinct()
                .toArray(String[]::new);
        return PlainSql.select(FIND, names, numbers)
                .map(rows -> rows.stream().map(FindKnownLines::line).toList());
    }

    private static KnownLine line(Object[] row) {
        var number = (String) row[4];
        return new KnownLine(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                row[3] == null ? 0 : (Integer) row[3],
                number == null ? "" : KnownLine.dialled(number));
    }
}
