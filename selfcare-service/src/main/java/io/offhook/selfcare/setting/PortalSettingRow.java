package io.offhook.selfcare.setting;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The only row. Read only; queries of phones name it. */
@Entity
@Table(name = "portal_setting")
class PortalSettingRow extends PanacheEntityBase {
    @Id
    boolean onlyRow;

    boolean codesShown;
}
