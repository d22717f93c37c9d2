/** Records what owners say of their phones, and keeps it for their pages until the topics tell what came of it. */
@NullMarked
package io.offhook.selfcare.report.store;

import org.jspecify.annotations.NullMarked;
