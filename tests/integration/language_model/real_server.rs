//! Against a real server that speaks the format: LiteLLM's proxy, which answers with given words and needs no model. It is used
//! where it is installed (`pip install 'litellm[proxy]'`; `BROADSHEET_LITELLM` may name the program); otherwise the test says so.

use super::{Bench, problem};
use broadsheet_core::model::ModelProblem;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const CONFIG: &str = "model_list:
  - model_name: fake
    litellm_params:
      model: openai/fake
      api_key: none
      mock_response: \"The tower is closed – until spring, 春.\"
general_settings:
  master_key: sk-broadsheet-test
litellm_settings:
  telemetry: false
";

struct Proxy(Child);

impl Drop for Proxy {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The proxy's program, where there is one.
fn program() -> Option<String> {
    let program = std::env::var("BROADSHEET_LITELLM").unwrap_or_else(|_| "litellm".to_owned());
    let found = std::env::split_paths(&std::env::var_os("PATH")?).any(|folder| folder.join(&program).is_file());
    found.then_some(program)
}

async fn start(folder: &std::path::Path, program: &str) -> (Proxy, String) {
    let config = folder.join("config.yaml");
    std::fs::write(&config, CONFIG).unwrap();
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let child = Command::new(program)
        .args(["--config", config.to_str().unwrap(), "--host", "127.0.0.1", "--port", &port.to_string()])
        .env("LITELLM_LOCAL_MODEL_COST_MAP", "True")
        .env("HOME", folder)
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let proxy = Proxy(child);
    let begun = Instant::now();
    while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        assert!(begun.elapsed() < Duration::from_secs(120), "the proxy does not start");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    (proxy, format!("127.0.0.1:{port}"))
}

#[tokio::test]
async fn a_real_server_is_understood() {
    let Some(program) = program() else {
        eprintln!("NOT RUN: no litellm is installed, so no real server was asked");
        return;
    };
    let bench = Bench::patient("<p>The old tower is closed. It opens in spring.</p>", 60_000).await;
    let (_proxy, address) = start(bench.folder.path(), &program).await;
    bench.set(|model| (model.address, model.model) = (address.clone(), "fake".to_owned())).await;
    assert_eq!(bench.library.test_model().await.unwrap().problem, Some(ModelProblem::Unauthorized));
    bench.library.set_model_key(Some("sk-broadsheet-test".to_owned())).await.unwrap();
    let found = bench.library.test_model().await.unwrap();
    assert_eq!((found.problem, found.models), (None, vec!["fake".to_owned()]), "{}", found.detail);
    let made = bench.library.model_summary(bench.article, None, false).await.unwrap();
    assert_eq!(made.text, "The tower is closed – until spring, 春.");
    assert!(made.written.whole && bench.library.model_use().await.unwrap().today > 20);
    let answered = bench.library.ask_model(bench.article, "When?".to_owned()).await.unwrap();
    assert_eq!(answered.text, made.text);
    // A model that says something else than asked for is told apart from a translation.
    let refused = bench.library.translate(bench.article, "de".to_owned(), false, false).await.unwrap_err();
    assert_eq!(problem(&refused), "no_answer");
    bench.set(|model| model.model = "nobody".to_owned()).await;
    let unknown = bench.library.test_model().await.unwrap();
    assert_eq!(unknown.problem, Some(ModelProblem::UnknownModel), "{}", unknown.detail);
}
