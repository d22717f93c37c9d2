/** The topics this service follows. Each consumer decodes and hands on; what it hands on to changes the database and nothing else. */
@NullMarked
package io.offhook.selfcare.intake;

import org.jspecify.annotations.NullMarked;
