package io.offhook.stackclient.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.stackclient.api.PhonesCsv.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhonesCsvTest {

    @Test
    void a_file_names_its_columns_first_and_a_mac_may_be_blank() {
        assertThat(PhonesCsv.of(List.of(new Row("2C3124C9F8E1", "Desk", "alice", "5001"), new Row("", "Spare", "", "5002"))))
                .isEqualTo("""
                        MAC ADDRESS,DESCRIPTION,USER ID,DIRECTORY NUMBER 1
                        2C3124C9F8E1,Desk,alice,5001
                        ,Spare,,5002
                        """);
    }
}
