/** Who reads pages and mails, and what they chose: language, time zone, which mails. Pure. */
@NullMarked
package io.offhook.selfcare.profile;

import org.jspecify.annotations.NullMarked;
