@NullMarked
package com.quotedesk.persistence.mail;

import org.jspecify.annotations.NullMarked;
