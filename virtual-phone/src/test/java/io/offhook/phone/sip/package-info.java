@NullMarked
package io.offhook.phone.sip;

import org.jspecify.annotations.NullMarked;
