@NullMarked
package com.quotedesk.email.mail;

import org.jspecify.annotations.NullMarked;
