package com.quotedesk.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.quotedesk.domain.users.Session;
import com.quotedesk.domain.users.SessionId;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The attacks of RFC 8725 on tokens. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String NEW = "the newest secret, at least thirty-two bytes";
    private static final String OLD = "the secret before, at least thirty-two bytes";

    private final SettableClock clock = new SettableClock(NOON);
    private final AccessTokens tokens = tokens(NEW, OLD);
    private final Session session =
            new Session(
                    new SessionId(UUID.randomUUID()),
                    new UserId(UUID.randomUUID()),
                    1,
                    NOON,
                    NOON.plusSeconds(60),
                    NOON,
                    "203.0.113.7",
                    "curl",
                    null);

    @Test
    void a_token_names_its_session_until_it_expires() {
        var token = tokens.issue(session);

        assertThat(tokens.read(token)).contains(session.id());
        clock.advance(Duration.ofSeconds(60));
        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void the_newest_key_signs_and_those_before_open_until_they_are_taken_away() {
        var before = tokens(OLD).issue(session);

        assertThat(tokens.read(before)).contains(session.id());
        assertThat(tokens(NEW).read(before)).isEmpty();
        assertThat(tokens(OLD).read(tokens.issue(session))).isEmpty();
    }

    @Test
    void a_token_says_nothing_of_its_user_but_who_it_is() throws Exception {
        var claims = SignedJWT.parse(tokens.issue(session)).getJWTClaimsSet();

        assertThat(claims.getClaims()).containsOnlyKeys("iss", "sub", "sid", "iat", "nbf", "exp");
        assertThat(claims.getSubject()).isEqualTo(session.user().toString());
    }

    @Test
    void algorithm_confusion_nothing_but_the_one_algorithm_counts() throws Exception {
        var good = SignedJWT.parse(tokens.issue(session));
        var kid = good.getHeader().getKeyID();
        var stronger =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS384).keyID(kid).build(),
                        good.getJWTClaimsSet());
        stronger.sign(new MACSigner(NEW + NEW));

        assertThat(tokens.read(new PlainJWT(new PlainHeader(), good.getJWTClaimsSet()).serialize()))
                .isEmpty();
        assertThat(tokens.read(stronger.serialize())).isEmpty();
        assertThat(tokens.read(good.serialize().replaceAll("[^.]*$", ""))).isEmpty();
        assertThat(tokens.read("nonsense")).isEmpty();
    }

    @Test
    void a_key_is_chosen_among_ours_only() throws Exception {
        var claims = SignedJWT.parse(tokens.issue(session)).getJWTClaimsSet();
        for (var kid : new String[] {null, "", "../../etc/passwd", "http://evil.example/key"}) {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build(), claims);
            token.sign(new MACSigner(NEW));
            assertThat(tokens.read(token.serialize())).as(kid).isEmpty();
        }
    }

    @Test
    void a_token_of_another_issuer_or_without_its_claims_opens_nothing() throws Exception {
        var good = SignedJWT.parse(tokens.issue(session)).getJWTClaimsSet();
        for (var claims :
                List.of(
                        new JWTClaimsSet.Builder(good).issuer("other").build(),
                        new JWTClaimsSet.Builder(good).issuer(null).build(),
                        new JWTClaimsSet.Builder(good).expirationTime(null).build(),
                        new JWTClaimsSet.Builder(good).notBeforeTime(null).build(),
                        new JWTClaimsSet.Builder(good)
                                .notBeforeTime(Date.from(NOON.plusSeconds(30)))
                                .build(),
                        new JWTClaimsSet.Builder(good).claim("sid", null).build(),
                        new JWTClaimsSet.Builder(good).claim("sid", 7).build(),
                        new JWTClaimsSet.Builder(good).claim("sid", "x").build())) {
            var header = SignedJWT.parse(tokens.issue(session)).getHeader();
            var token = new SignedJWT(header, claims);
            token.sign(new MACSigner(NEW));
            assertThat(tokens.read(token.serialize())).as(claims.toString()).isEmpty();
        }
    }

    private AccessTokens tokens(String... keys) {
        return new AccessTokens(new AccessTokenConfig(List.of(keys)), clock);
    }
}
