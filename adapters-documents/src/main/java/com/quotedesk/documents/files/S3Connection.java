package com.quotedesk.documents.files;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** An open connection to one bucket. */
final class S3Connection implements AutoCloseable {

    private final S3Config config;
    private final S3Client client;
    private final S3Presigner presigner;

    private S3Connection(S3Config config, S3Client client, S3Presigner presigner) {
        this.config = config;
        this.client = client;
        this.presigner = presigner;
    }

    /**
     * R2 and other stores know neither buckets as hosts, nor bodies in signed chunks with checksums
     * behind them, so none of these is sent.
     */
    static S3Connection open(S3Config config) {
        var credentials =
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(config.accessKey(), config.secretKey()));
        var service =
                S3Configuration.builder()
                        .pathStyleAccessEnabled(true)
                        .chunkedEncodingEnabled(false)
                        .build();
        var client =
                S3Client.builder()
                        .endpointOverride(config.endpoint())
                        .region(Region.of(config.region()))
                        .credentialsProvider(credentials)
                        .serviceConfiguration(service)
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(config.connectTimeout())
                                        .socketTimeout(config.attemptTimeout()))
                        .overrideConfiguration(
                                override ->
                                        override.apiCallAttemptTimeout(config.attemptTimeout())
                                                .apiCallTimeout(config.callTimeout())
                                                .retryStrategy(
                                                        retry ->
                                                                retry.maxAttempts(
                                                                        config.attempts())))
                        .build();
        var presigner =
                S3Presigner.builder()
                        .endpointOverride(config.endpoint())
                        .region(Region.of(config.region()))
                        .credentialsProvider(credentials)
                        .serviceConfiguration(service)
                        .build();
        return new S3Connection(config, client, presigner);
    }

    String bucket() {
        return config.bucket();
    }

    S3Client client() {
        return client;
    }

    S3Presigner presigner() {
        return presigner;
    }

    @Override
    public void close() {
        presigner.close();
        client.close();
    }
}
