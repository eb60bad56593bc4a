//! A server that sends bytes as they are: for answers that no HTTP library would make.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use url::Url;

/// Answers every connection with these bytes and closes it.
pub async fn raw_server(bytes: &'static [u8]) -> Url {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut request = [0; 4096];
                let _ = stream.read(&mut request).await;
                let _ = stream.write_all(bytes).await;
                let _ = stream.shutdown().await;
            });
        }
    });
    Url::parse(&format!("http://{address}/")).unwrap()
}

/// Answers every connection with these bytes, and then with this line for ever.
pub async fn endless_server(start: &'static [u8], line: &'static str) -> Url {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let _ = stream.write_all(start).await;
                let lines = line.repeat(1000);
                while stream.write_all(lines.as_bytes()).await.is_ok() {}
            });
        }
    });
    Url::parse(&format!("http://{address}/")).unwrap()
}
